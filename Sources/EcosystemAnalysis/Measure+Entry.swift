public import EcosystemModel
public import TieNetwork

extension Measure: Entry {}
