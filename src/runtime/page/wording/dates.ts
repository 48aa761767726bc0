/** Browsers lack the dates and numbers of some languages whose plurals they have: Chrome 156 those of Welsh. Then it is British ones. */
export function localesOf(locale: string): string[] {
  return [locale, "en-GB"];
}

/** A day in words, or in digits where the browser would say the month in another language than the page's. */
export function dayOf(ms: number, locale: string): string {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  return new Date(ms).toLocaleDateString(localesOf(locale), { dateStyle: isKnown ? "long" : "short" });
}

export function timeOf(ms: number, locale: string): string {
  return new Date(ms).toLocaleTimeString(localesOf(locale), { timeStyle: "short" });
}
