/// One of the things a person can choose by name: a measure, a table, a gap check, a view.
///
/// Lists, help, documentation and tests are made from the `all` of each kind.
public protocol Entry: Identifiable, Sendable where ID == String {
  /// The words a heading would use.
  var title: String { get }
  /// What it tells, as a plain phrase.
  var plain: String { get }
}
