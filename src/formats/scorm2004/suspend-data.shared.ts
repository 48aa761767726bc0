/** RTE 4.2.23: 64,000 from the 3rd edition on. The build proves that state fits into it, and the page writes no more. */
export const suspendDataChars = 64_000;
