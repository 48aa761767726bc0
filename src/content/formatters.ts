/* Formatters of Intl take a hundred times as long to make as to use, so each is made once. */

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const nameLists = new Map<string, Intl.DisplayNames>();

const collators = new Map<string, Intl.Collator>();

export function collator(locale: string): Intl.Collator {
  return once(collators, [locale], () => new Intl.Collator(locale));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(numberFormats, [locale, options], () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dateFormats, [locale, options], () => new Intl.DateTimeFormat(locale, options));
}

export function displayNames(locale: string, options: Intl.DisplayNamesOptions): Intl.DisplayNames {
  return once(nameLists, [locale, options], () => new Intl.DisplayNames([locale], options));
}

function once<Made>(known: Map<string, Made>, asked: readonly unknown[], make: () => Made): Made {
  const key = JSON.stringify(asked);
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
