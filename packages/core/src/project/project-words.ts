/**
 * Từ vựng của đề án. / The words a project may use, as types. A project takes any text; whoever
 * wants more hands in the words of the packs: `ProjectInput<NationalWords>`.
 */
export interface ProjectWords {
  /** Nội dung hỗ trợ. / Activities. */
  readonly activity: string
  /** Loại chi phí. / Kinds of cost. */
  readonly costKind: string
  /** Cấp. / Tiers. */
  readonly level: string
  /** Loại đơn vị thụ hưởng. / Kinds of beneficiary. */
  readonly beneficiaryKind: string
  /** Ngành nghề. / Industries. */
  readonly industry: string
  /** Loại đơn vị cấp xã. / Kinds of commune-level unit. */
  readonly unitKind: string
  /** Loại đơn vị cấp huyện. / Kinds of district-level unit. */
  readonly parentKind: string
  /** Loại đô thị. / Urban classes. */
  readonly cityClass: string
  /** Địa bàn ưu tiên. / Priority areas. */
  readonly area: string
}
