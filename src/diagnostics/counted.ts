/** "1 cell", "2 cells": what a message counts, in the singular where there is one. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
