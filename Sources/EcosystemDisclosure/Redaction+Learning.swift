import EcosystemModel

extension Redaction {
  /// Takes the names out of skills, badges, opportunities and ways.
  func applyToLearning(of ecosystem: inout Ecosystem) {
    ecosystem.skills = ecosystem.skills.enumerated().map(skill)
    ecosystem.badges = ecosystem.badges.enumerated().map(badge)
    ecosystem.opportunities = ecosystem.opportunities.enumerated().map(opportunity)
    for at in ecosystem.travel.indices {
      ecosystem.travel[at].mode = text(ecosystem.travel[at].mode)
    }
  }

  /// Takes the names out of the logic model, what learners said, and marks.
  func applyToPlans(of ecosystem: inout Ecosystem) {
    ecosystem.logicModel = ecosystem.logicModel.enumerated().map(logicItem)
    for at in ecosystem.logicLinks.indices {
      ecosystem.logicLinks[at].rationale = text(ecosystem.logicLinks[at].rationale)
    }
    ecosystem.insights = ecosystem.insights.enumerated().map(insight)
    for at in ecosystem.marks.indices {
      ecosystem.marks[at].note = text(ecosystem.marks[at].note)
      ecosystem.marks[at].table = text(ecosystem.marks[at].table)
    }
  }

  private func skill(_ number: Int, _ skill: Skill) -> Skill {
    var kept = Skill(id: id(skill.id, "skill", number), name: text(skill.name))
    kept.layer = skill.layer
    kept.parent = skill.parent
    kept.framework = text(skill.framework)
    kept.code = text(skill.code)
    kept.url = address(skill.url)
    kept.priority = skill.priority
    return kept
  }

  private func badge(_ number: Int, _ badge: Badge) -> Badge {
    var kept = Badge(id: id(badge.id, "badge", number), name: text(badge.name))
    kept.issuer = badge.issuer
    kept.skills = badge.skills
    kept.criteriaURL = address(badge.criteriaURL)
    kept.recognisesPast = badge.recognisesPast
    return kept
  }

  private func opportunity(_ number: Int, _ opportunity: Opportunity) -> Opportunity {
    var kept = Opportunity(
      id: id(opportunity.id, "opportunity", number), name: text(opportunity.name))
    kept.provider = opportunity.provider
    kept.kind = text(opportunity.kind)
    kept.domains = opportunity.domains
    return kept
  }

  private func logicItem(_ number: Int, _ item: LogicItem) -> LogicItem {
    var kept = LogicItem(
      id: id(item.id, item.level.rawValue, number), text: text(item.text), level: item.level,
      origin: item.origin)
    kept.owner = item.owner
    for path in [\LogicItem.indicator, \.baseline, \.target, \.value] {
      kept[keyPath: path] = text(item[keyPath: path])
    }
    kept.due = item.due
    return kept
  }

  private func insight(_ number: Int, _ insight: Insight) -> Insight {
    var kept = Insight(
      id: id(insight.id, "insight", number), theme: text(insight.theme),
      statement: text(insight.statement), origin: insight.origin)
    kept.group = insight.group
    kept.barrier = insight.barrier
    kept.saidOn = insight.saidOn
    kept.howMany = insight.howMany
    kept.relatesTo = insight.relatesTo
    for path in [\Insight.response, \.responseBy, \.source] {
      kept[keyPath: path] = text(insight[keyPath: path])
    }
    kept.responseDate = insight.responseDate
    return kept
  }
}
