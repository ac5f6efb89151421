/**
 * Một mục của bảng mã lỗi. / An entry of the list of errors: what it means and what to do, in
 * Vietnamese, then in English.
 */
export type Guide = readonly [vi: string, toDo: string, en: string, toDoEn: string]
