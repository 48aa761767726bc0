/** 0, 1, 2 … */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
