/// Something on the map that a row of another table speaks of.
public enum Thing: Sendable, Hashable {
  case actor(Ref<Actor>)
  case domain(Ref<Domain>)
  case place(Ref<Place>)
  case offer(Ref<Provision>)
  case skill(Ref<Skill>)
  case badge(Ref<Badge>)
  case opportunity(Ref<Opportunity>)
  case initiative(Ref<Initiative>)
  case logicItem(Ref<LogicItem>)
  case group(Ref<LearnerGroup>)
  case ageBand(Ref<AgeBand>)
  case sector(Ref<Sector>)
  case ring(Ref<Ring>)
  case relation(Ref<Relation>)
  /// The link between two actors, whatever its kind and however often it is stated.
  case tie(Ref<Actor>, Ref<Actor>)
}
