export interface WebKitPlaces {
  readonly driver: string;
  readonly browser: string;
}
export declare function findFirefox(): string | undefined;
export declare function findWebKit(): WebKitPlaces | undefined;
export declare function missingEngines(): string | undefined;
