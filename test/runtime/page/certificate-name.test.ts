import { expect, it } from "vitest";
import { nameInOrder } from "../../../src/runtime/features/certificate.ts";

it.each([
  ["Nightingale, Florence", "Florence Nightingale"],
  ["ap Rhys,  Siân Mair ", "Siân Mair ap Rhys"],
  ["Florence Nightingale", "Florence Nightingale"],
  ["Nightingale, Florence, RN", "Nightingale, Florence, RN"],
  ["Teresa,", "Teresa,"],
  ["  ", ""],
])("acceptance 58: the certificate turns %j into %j", (given, expected) => {
  expect(nameInOrder(given)).toBe(expected);
});
