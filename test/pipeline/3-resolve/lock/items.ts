import { emptyLock, type LockItem, type LockOption } from "../../../../src/pipeline/3-resolve/lock/lock.ts";
import { updateLock, type LockUpdate } from "../../../../src/pipeline/3-resolve/lock/update-lock.ts";

export const option = (text: string, correct = false): LockOption => ({ text, correct });

export function question(id: string, options: readonly LockOption[]): LockItem {
  return {
    kind: "question",
    id,
    stores: { type: "choice", options: options.length },
    phased: true,
    options,
    key: (numbers) => options.flatMap(({ correct }, index) => (correct ? [numbers[index]] : [])).sort(),
  };
}

export const abc = [option("Alpha", true), option("Beta"), option("Gamma")];
export const first = updateLock(emptyLock, [question("q1", abc), question("q2", abc)]);

export const said = ({ changes }: LockUpdate) => changes.map(({ text }) => text);
export const slotOf = (update: LockUpdate, id: string) => update.placements.get(`item ${id}`)?.slot;
export const numbersOf = (update: LockUpdate, id: string) => update.placements.get(`item ${id}`)?.optionNumbers;
