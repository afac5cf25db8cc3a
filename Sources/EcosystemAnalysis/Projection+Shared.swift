import EcosystemModel
import TieNetwork

extension Projection {
  /// Ties organisations by the initiatives that they share, weighted after Newman.
  ///
  /// - Parameter keepsLarge: Whether initiatives of more than half of the organisations count too.
  init(sharedIn ecosystem: Ecosystem, keepsLarge: Bool) {
    let oneMode = TwoMode(of: ecosystem).projection(keepingBigEvents: keepsLarge)
    self.init(
      network: oneMode.network { $0.newman },
      shared: Shared(
        keepsLarge: keepsLarge,
        refusal: Self.refusal(of: oneMode), remarks: oneMode.remarks.map(Self.sentence)))
  }

  /// What is to be known of a network that nobody stated.
  struct Shared: Sendable {
    let keepsLarge: Bool
    /// Why measures that see only whether there is a tie would tell nothing here.
    let refusal: String?
    let remarks: [Sentence]
  }

  /// Why a measure would tell nothing on shared initiatives; nothing where it may be read.
  func refusal(of measure: Measure) -> String? {
    guard let shared, !measure.alwaysReadsStrengths, measure.id != "size" else { return nil }
    return measure.seesTriangles ? "\(OneMode.Refusal.clustering)" : shared.refusal
  }

  private static func refusal(of oneMode: OneMode) -> String? {
    do throws(OneMode.Refusal) {
      _ = try oneMode.network(for: .ties)
      return nil
    } catch { return "\(error)" }
  }

  private static func sentence(_ remark: OneMode.Remark) -> Sentence {
    switch remark {
    case .bigEvent(let event, let share, let isLeftOut):
      let initiative = Ref<Initiative>(Int(event))
      let done: Sentence =
        isLeftOut
        ? "so it is left out here; --keep-large counts it"
        : "so it ties nearly everyone to everyone"
      return """
        \(initiative) has \(Int((share * 100).rounded())) % of the organisations, \(done).
        """
    case .fewEvents(let count):
      return """
        There are only \(counted(count, "initiative", "initiatives")): who shares one says little.
        """
    }
  }
}
