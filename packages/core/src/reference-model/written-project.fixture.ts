// Mô hình đối chứng: đề án như viết trong tệp. / Projects as files write them.

export interface WrittenLine {
  readonly id?: string
  readonly kind?: string | null
  readonly amount?: unknown
  readonly otherStateSupport?: unknown
  readonly otherSources?: readonly { readonly amount?: unknown }[] | null
  readonly asset?: unknown
}

export interface WrittenItem {
  readonly id: string
  readonly activity: string
  readonly units?: number | null
  readonly level?: string | null
  readonly quantities?: Readonly<Record<string, number>> | null
  readonly beneficiary?:
    (Readonly<Record<string, unknown>> & { readonly id?: string | null }) | null
  readonly site?: Readonly<Record<string, unknown>> | null
  readonly costs?: readonly WrittenLine[] | null
  readonly requested?: Readonly<Record<string, unknown>> | null
  readonly facts?: Readonly<Record<string, unknown>> | null
}

export interface WrittenProject {
  readonly id: string
  readonly kind?: string | null
  readonly fund?: string | null
  readonly planYear?: number | null
  readonly planBuildingYear?: number | null
  readonly implementer?: Readonly<Record<string, unknown>> | null
  readonly approval?: { readonly level?: string | null; readonly on?: string | null } | null
  readonly commitments?: Readonly<Record<string, unknown>> | null
  readonly facts?: Readonly<Record<string, unknown>> | null
  readonly items: readonly WrittenItem[]
  readonly events?: readonly unknown[] | null
}
