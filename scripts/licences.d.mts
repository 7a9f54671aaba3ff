export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}
export function productionPackages(lock: unknown): readonly ProductionPackage[];
export function isAllowed(licence: string | null): boolean;
