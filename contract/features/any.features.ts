// What the search for active content can see in a file of any kind: pictures, programs, two formats in one, names that
// lie. Codes are stable: add, never rename. (Table file.) What each means stands in rules/formats/features/any.table.ts.

export const ANY_FEATURES = [
  'file.two_formats',
  'file.trailing_data',
  'file.program',
  'file.name_disagrees',
  'file.unsafe_name',
  'file.leading_data',
  'file.disk_image',
  'image.further_picture',
  'image.phone_data',
  'image.video',
] as const;
