/// How a city learnt of its links, in words: what a reader needs to judge them.
public struct DataCollection: Sendable, Hashable {
  /// What people were asked.
  public var question = ""
  public var how = ""
  public var period = ""
  /// Who was asked.
  public var who = ""
  /// Further settings that begin with `collection.`, in the order written.
  public var others: [Remark] = []

  public init() {}

  /// A setting of the city's own: the word after `collection.`, and its value.
  public struct Remark: Sendable, Hashable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }
}
