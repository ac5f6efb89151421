import { PLACES } from './schema-words-places.js'

/** Where a record belongs. */
const placeFields = (of: string): Readonly<Record<string, string>> => ({
  [`${of}.province`]: PLACES.province,
  [`${of}.formerProvince`]: PLACES.formerProvince,
  [`${of}.district`]: 'Huyện. / District.',
  [`${of}.commune`]: 'Xã, phường. / Commune.',
})

/**
 * Lời giải thích các trường của sổ công tác. / What an editor says of the fields of work records.
 */
export const WORK_FIELDS: Readonly<Record<string, string>> = {
  'work-records.on':
    'Sổ chốt đến ngày này; sau ngày này sổ không nói gì. / The day the records are closed.',
  'work-records.by': PLACES.by,
  'work-records.needs':
    'Nhu cầu đã khảo sát, mỗi cơ sở, mỗi nhu cầu một mục. / Needs surveyed, one an entry.',
  'work-records.people':
    'Cộng tác viên, cán bộ khuyến công; không ghi họ tên. / Collaborators and officials, without names.',
  'work-records.trips':
    'Chuyến công tác xuống cơ sở, mỗi chuyến một mục. / Trips to communes, one an entry.',
  'work-records.means':
    'Trụ sở, phương tiện đi lại, thiết bị để làm việc. / Offices, vehicles and equipment of those who do the work.',
  'work-records.programmes':
    'Chương trình lồng ghép và số tiền dự định. / Programmes blended in, and the money meant.',
  ...placeFields('needs'),
  'needs.establishment': 'Cơ sở nêu nhu cầu. / The establishment that has the need.',
  'needs.on': 'Ngày khảo sát. / Day of the survey.',
  'needs.amount': 'Kinh phí cần. / The money needed.',
  'needs.units': 'Số đơn vị cần hỗ trợ. / How many units are needed.',
  'needs.project':
    'Mã đề án mà nhu cầu trở thành; none: không thành đề án. / The project it became; none: no project.',
  'establishment.id':
    'Mã cơ sở, như mã số thuế: để đếm mỗi cơ sở một lần. / Id such as a tax code: each counts once.',
  'establishment.name': 'Tên cơ sở. / Name of the establishment.',
  ...placeFields('people'),
  'people.id': 'Mã người trong sổ, không phải họ tên. / Id in the records, no name.',
  'people.role': 'Vai trò: cộng tác viên hoặc cán bộ. / Role: collaborator or official.',
  'people.fullTime':
    'true: chuyên trách; false: kiêm nhiệm; bỏ trống: chưa biết. / Full time; false: part time.',
  'people.from': 'Ngày bắt đầu làm. / The day they began.',
  'people.left':
    'Ngày thôi làm, từ ngày này không còn tính; never: đang làm. / The day they left; never: they serve.',
  'people.skills': 'Chuyên môn, kỹ năng. / Skills.',
  'people.trained': 'Những ngày được tập huấn; []: chưa lần nào. / Days of training; []: none.',
  ...placeFields('trips'),
  'trips.on': 'Ngày đi. / Day of the trip.',
  'trips.kilometres': 'Quãng đường cả đi và về, km. / Distance there and back, in km.',
  'trips.people': 'Số người đi. / How many people went.',
  ...placeFields('means'),
  'means.kind': 'Loại: trụ sở, phương tiện đi lại, thiết bị. / Kind: office, vehicle, equipment.',
  'means.title': 'Tên gọi. / What it is.',
  'means.count': 'Số lượng. / How many.',
  'means.from': 'Ngày bắt đầu sử dụng. / The day it came into use.',
  'means.retired':
    'Ngày thôi sử dụng, từ ngày này không còn tính; never: đang dùng. / The day it went out of use; never: in use.',
  'programmes.programme':
    'Mã chương trình, như ghi ở otherSources của đề án. / The id that otherSources of projects give.',
  'programmes.year': 'Năm. / Year.',
  'programmes.target': 'Số tiền dự định lồng ghép. / The money meant to be blended in.',
}
