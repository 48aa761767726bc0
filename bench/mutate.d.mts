/** Gives a number from 0 up to below the limit. */
export type Random = (limit: number) => number;

export function randomOf(seed: number): Random;

export function mutated(text: string, random: Random): string;
