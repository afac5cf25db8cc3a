public import EcosystemDisclosure
public import EcosystemMaps
public import EcosystemModel
import Ink
import TieNetwork
public import Records

/// A format that a drawing can be written in.
public enum PictureFormat: String, Sendable, CaseIterable {
  case svg, pdf, png, dot

  /// The format that a file's ending means.
  public init?(ofFile path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// The drawing's bytes in this format.
  public func bytes(of drawing: Drawing) throws(Diagnostic) -> [UInt8] {
    do {
      switch self {
      case .svg: return drawing.pages.first?.svgBytes() ?? []
      case .pdf: return try Ink.pdf(drawing.pages, title: drawing.title, creator: "actormap")
      case .png: return try drawing.pages.first?.png(dpi: 110) ?? []
      case .dot: return Array(drawing.dot.utf8)
      }
    } catch {
      throw Diagnostic(.error, "the drawing cannot be written as \(rawValue): \(error)")
    }
  }
}

/// Every view of a city in every format, and the views that its map cannot support.
public struct Pictures: Sendable {
  public let files: [(path: String, bytes: [UInt8])]
  public let leftOut: [LeftOut]
  /// Where each view has its marks.
  public let positions: [Position]

  /// Draws all views but those of one organisation alone; the work is shared by the threads, and the bytes are the same on one.
  public init(of edition: Edition, as request: DrawRequest, threads: Int) throws(Diagnostic) {
    let views = MapView.all.filter { !$0.needsFocus }
    let drawn = inParallel(views.count, threads: threads) { at in
      Result { () throws(NotDrawable) in try draw(edition, views[at], request) }
    }
    var drawings: [(id: String, drawing: Drawing)] = []
    var leftOut: [LeftOut] = []
    for (view, result) in zip(views, drawn) {
      do throws(NotDrawable) {
        drawings.append((view.id, try result.get()))
      } catch {
        leftOut.append(LeftOut(what: "maps/\(view.id)", why: error.reason, isFault: error.isFault))
      }
    }
    let formats = PictureFormat.allCases
    let jobs = drawings.flatMap { drawing in formats.map { (drawing, $0) } }
    let made = inParallel(jobs.count, threads: threads) { at in
      Result { () throws(Diagnostic) in try jobs[at].1.bytes(of: jobs[at].0.drawing) }
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for (job, result) in zip(jobs, made) {
      files.append(("maps/\(job.0.id).\(job.1.rawValue)", try result.get()))
    }
    self.files = files
    positions = drawings.flatMap(\.drawing.positions)
    self.leftOut = leftOut
  }

  /// The versions of what drawings depend on.
  public static var libraries: [(name: String, version: String)] { libraryVersions() }
}
