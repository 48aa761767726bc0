/** A whole number as English writes it, 4,096: without `toLocaleString`, which reads tables of all languages first. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
