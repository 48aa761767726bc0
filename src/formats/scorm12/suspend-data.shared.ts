/** RTE 3.4.4: cmi.suspend_data is CMIString4096. The build proves that state fits into it, and the page writes no more. */
export const suspendDataChars = 4096;
