/// One thing to draw; later items cover earlier ones.
public indirect enum Item: Sendable, Hashable {
  case path(Path, Paint)
  case text(Text)
  case group(Group)
  /// Shows only what lies inside the outline.
  case clip(Path, [Item])
  case window(Window)
}
