import type { APPROVAL_LEVELS, FUNDS, PROJECT_KINDS } from '../vocabulary/vocabulary.js'
import type { ProjectWords } from './project-words.js'
import type { ProjectEventInput, ProjectResultInput, VerifiedInput } from './event-input.js'
import type { AmountInput, DayInput, Maybe, OneOf } from './input-types.js'

// What editors show of a field while a project is written. `project-input.test.ts` holds these
// types equal to what the schema reads.

/** Hạng đô thị. / An urban class, as a number or as text. */
type CityClassInput<W extends ProjectWords> = W['cityClass'] | number

/** Đơn vị thụ hưởng. / Who is supported by an item. */
export interface BeneficiaryInput<W extends ProjectWords = ProjectWords> {
  /**
   * Mã số thuế hoặc mã số đăng ký kinh doanh; chỉ để nhận biết. / Tax or business code: it tells
   * who is who, no rule judges it.
   */
  readonly id?: Maybe<string>
  /** Tên đơn vị; chỉ để nhận biết. / Name; no rule judges it. */
  readonly name?: Maybe<string>
  /** Loại đơn vị: doanh nghiệp nhỏ và vừa, hợp tác xã, hộ kinh doanh… / Kind of beneficiary. */
  readonly kind?: Maybe<W['beneficiaryKind']>
  /**
   * Số lao động tham gia bảo hiểm xã hội bình quân năm (người). / Yearly mean of insured workers.
   */
  readonly employees?: Maybe<number>
  /** Tổng doanh thu năm trước (đồng). / Revenue of the previous year, đồng. */
  readonly annualRevenue?: Maybe<AmountInput>
  /** Tổng nguồn vốn năm trước (đồng). / Total capital of the previous year, đồng. */
  readonly totalCapital?: Maybe<AmountInput>
  /** Ngành nghề sản xuất. / Industry. */
  readonly industry?: Maybe<W['industry']>
}

/** Nơi sản xuất (không phải trụ sở). / Place of production, not the head office. */
export interface SiteInput<W extends ProjectWords = ProjectWords> {
  /** Tỉnh, thành phố: tên hoặc mã, cũ hay mới. / Province by name or id, former or present. */
  readonly province?: Maybe<string>
  /** Tỉnh, thành phố trước khi sắp xếp, nếu nay đã hợp nhất. / The province before a merger. */
  readonly formerProvince?: Maybe<string>
  /** Loại đơn vị hành chính cấp xã: xã, phường, thị trấn, đặc khu. / Kind of commune-level unit. */
  readonly unitKind?: Maybe<W['unitKind']>
  /**
   * Loại đơn vị cấp huyện quản lý, khi còn cấp huyện. / Kind of district-level unit above it, while
   * there is one.
   */
  readonly parentKind?: Maybe<W['parentKind']>
  /**
   * Loại đô thị của thành phố thuộc tỉnh: special, 1, 2, 3. / Urban class of the provincial city.
   */
  readonly cityClass?: Maybe<CityClassInput<W>>
  /** Ngày xã chuyển thành phường, hoặc «never». / The day the commune became a ward, or `never`. */
  readonly convertedFromCommuneOn?: Maybe<DayInput>
  /** Loại đơn vị cấp xã trước sắp xếp. / Kind of commune-level unit before the reorganisation. */
  readonly formerUnitKind?: Maybe<W['unitKind']>
  /** Loại đơn vị cấp huyện trước sắp xếp. / District-level unit before the reorganisation. */
  readonly formerParentKind?: Maybe<W['parentKind']>
  /** Loại đô thị trước sắp xếp. / Urban class before the reorganisation. */
  readonly formerCityClass?: Maybe<CityClassInput<W>>
  /**
   * Địa điểm nằm trong làng nghề được UBND cấp tỉnh công nhận. / Whether it lies in a recognised
   * craft village.
   */
  readonly craftVillageRecognised?: Maybe<boolean>
  /**
   * Địa bàn ưu tiên; [] là biết chắc không thuộc địa bàn nào. / Priority areas; `[]` is known to
   * be none.
   */
  readonly areas?: Maybe<readonly W['area'][]>
  /** Tên huyện, quận, thị xã; chỉ để nhận biết. / Name of the district; identity only. */
  readonly district?: Maybe<string>
  /** Tên xã, phường, đặc khu; chỉ để nhận biết. / Name of the commune; identity only. */
  readonly commune?: Maybe<string>
}

/**
 * Máy móc, tài sản mua bằng một khoản chi; chỉ để nhận biết. / What a cost line buys: identity
 * only, no rule judges it.
 */
export interface AssetInput {
  /** Hãng sản xuất. / Maker. */
  readonly maker?: Maybe<string>
  /** Kiểu máy (model). / Model. */
  readonly model?: Maybe<string>
  /** Số máy (serial). / Serial number. */
  readonly serial?: Maybe<string>
  /** Số hóa đơn. / Invoice number. */
  readonly invoice?: Maybe<string>
}

/** Tiền của chương trình khác của Nhà nước. / Money of another State programme on a cost line. */
export interface OtherSourceInput {
  /** Tên chương trình. / Name of the programme. */
  readonly programme: string
  /** Số tiền (đồng). / Amount, đồng. */
  readonly amount?: Maybe<AmountInput>
}

/** Khoản chi. / One cost line of an item. */
export interface CostInput<W extends ProjectWords = ProjectWords> {
  /** Mã khoản chi. / Id of the line. */
  readonly id?: Maybe<string>
  /**
   * Loại chi phí; không ghi thì được tính vào mọi mức và kết quả là cận trên. / Kind of cost;
   * without it the result is an upper bound.
   */
  readonly kind?: Maybe<W['costKind']>
  /** Số tiền (đồng). / Amount, đồng. */
  readonly amount?: Maybe<AmountInput>
  /**
   * Phần đã được ngân sách nhà nước khác hỗ trợ (đồng). / Other State money for this line, đồng.
   */
  readonly otherStateSupport?: Maybe<AmountInput>
  /** Phần đó theo từng chương trình. / The same by programme. */
  readonly otherSources?: Maybe<readonly OtherSourceInput[]>
  /** Máy móc, tài sản mua bằng khoản chi này. / What the line buys. */
  readonly asset?: Maybe<AssetInput>
}

/** Kinh phí đề nghị theo nguồn. / What is asked of each source. */
export interface RequestedInput {
  /** Khuyến công quốc gia (đồng). / National fund, đồng. */
  readonly national?: Maybe<AmountInput>
  /** Khuyến công địa phương (đồng). / Local fund, đồng. */
  readonly local?: Maybe<AmountInput>
  /** Nguồn khác (đồng). / Other sources, đồng. */
  readonly other?: Maybe<AmountInput>
  /** Vốn đối ứng của đơn vị thụ hưởng (đồng). / Counterpart money of the beneficiary, đồng. */
  readonly counterpart?: Maybe<AmountInput>
}

/** Hạng mục. / One item of a project: one activity for one beneficiary at one place. */
export interface ProjectItemInput<W extends ProjectWords = ProjectWords> {
  /** Mã hạng mục, duy nhất trong đề án. / Id, unique in the project. */
  readonly id: string
  /** Nội dung hỗ trợ. / The activity that is supported. */
  readonly activity: W['activity']
  /**
   * Số đơn vị mà mức tối đa tính theo: cơ sở, mô hình, gian hàng…; không ghi là 1. / How many
   * units the cap counts; 1 where absent.
   */
  readonly units?: Maybe<number>
  /**
   * Số lượng theo từng đơn vị tính, khi mức tính theo nhiều đơn vị. / How many of each unit, where
   * a level is for several: `{ "person": 30, "session": 10 }`.
   */
  readonly quantities?: Maybe<Readonly<Record<string, number>>>
  /** Cấp của hội, cuộc bình chọn, giải thưởng. / Level of an association, a round or a prize. */
  readonly level?: Maybe<W['level']>
  /** Đơn vị thụ hưởng. / Who is supported. */
  readonly beneficiary?: Maybe<BeneficiaryInput<W>>
  /** Nơi sản xuất (không phải trụ sở). / Place of production, not the head office. */
  readonly site?: Maybe<SiteInput<W>>
  /**
   * Các khoản chi; [] là biết chắc không có khoản nào. / Cost lines: what rates are taken of;
   * `[]` is known to be none.
   */
  readonly costs?: Maybe<readonly CostInput<W>[]>
  /** Kinh phí đề nghị theo nguồn. / What is asked of each source. */
  readonly requested?: Maybe<RequestedInput>
  /**
   * Dữ kiện khác do gói khai, không có trường riêng, như «machinery.isNew»: giá trị,
   * hoặc kết luận của người có thẩm quyền `{ value, by, on, why }`. / Further facts of the
   * catalogue, by id: a value, or a ruling that says who, when and why.
   */
  readonly facts?: Maybe<Readonly<Record<string, unknown>>>
}

/**
 * Đề án như viết trong tệp. / A project as a file or a caller writes it; read-only throughout, so
 * that a value written with `as const` or `satisfies ProjectInput` fits. Absent or `null` is *not
 * known*, never zero; `[]` is known to be empty.
 *
 * @example
 * ```ts
 * import type { ProjectInput } from '@khuyencong/core'
 * const project = {
 *   id: 'p1',
 *   fund: 'local',
 *   items: [{ id: '1', activity: 'showroom', units: 2 }],
 * } as const satisfies ProjectInput
 * project.items[0].units // => 2
 * ```
 */
export interface ProjectInput<W extends ProjectWords = ProjectWords> {
  /**
   * Đường dẫn tới JSON Schema của tệp, cho trình soạn thảo. / Path of the JSON Schema, for
   * editors.
   */
  readonly $schema?: string | undefined
  /** Mã đề án. / Id of the project. */
  readonly id: string
  /** Tên đề án. / Title. */
  readonly title?: Maybe<string>
  /** Loại đề án: một đơn vị, nhóm, điểm. / Kind of project: single, group, flagship. */
  readonly kind?: Maybe<OneOf<typeof PROJECT_KINDS>>
  /** Nguồn kinh phí: quốc gia hoặc địa phương. / Fund: national or local. */
  readonly fund?: Maybe<OneOf<typeof FUNDS>>
  /** Năm kế hoạch. / Plan year. */
  readonly planYear?: Maybe<number>
  /**
   * Năm xây dựng kế hoạch; không ghi là năm trước năm kế hoạch. / Plan-building year; the year
   * before `planYear` where absent.
   */
  readonly planBuildingYear?: Maybe<number>
  /** Đơn vị thực hiện: tên và loại. / Implementing unit: name and kind. */
  readonly implementer?: Maybe<{
    /** Tên đơn vị. / Name. */
    readonly name?: Maybe<string>
    /** Loại đơn vị. / Kind. */
    readonly kind?: Maybe<string>
  }>
  /** Phê duyệt: cấp và ngày. / Approval: by which level, when. */
  readonly approval?: Maybe<{
    /** Cấp phê duyệt. / Approving level. */
    readonly level?: Maybe<OneOf<typeof APPROVAL_LEVELS>>
    /** Ngày phê duyệt. / Day of approval. */
    readonly on?: Maybe<DayInput>
  }>
  /** Cam kết của đơn vị thụ hưởng. / Commitments of the beneficiary. */
  readonly commitments?: Maybe<{
    /** Cam kết đầu tư đủ phần kinh phí còn lại. / To pay the whole remainder. */
    readonly counterpart?: Maybe<boolean>
    /**
     * Cam kết nội dung chi chưa được ngân sách nhà nước khác hỗ trợ. / That no other State money
     * pays the same cost.
     */
    readonly noDoubleFunding?: Maybe<boolean>
  }>
  /**
   * Dữ kiện của cả đề án do gói khai. / Facts of the project as a whole that packs declare, by id.
   */
  readonly facts?: Maybe<Readonly<Record<string, unknown>>>
  /** Các hạng mục, ít nhất một. / The items, at least one. */
  readonly items: readonly ProjectItemInput<W>[]
  /** Kết quả cam kết và đạt được. / Results promised and reached, by indicator. */
  readonly results?: Maybe<readonly ProjectResultInput[]>
  /** Các sự kiện đã xảy ra. / What happened to the project so far. */
  readonly events?: Maybe<readonly ProjectEventInput[]>
  /** Kết quả thẩm định các nội dung của bản xét. / Answers to the checklist of a decision. */
  readonly verified?: Maybe<readonly VerifiedInput[]>
}
