/** The door of assignments: what main joins in, and what others may know. */
export { type Assignment, type AssignmentId, type AssignmentStatus, assignmentStatuses } from './assignment.ts'
export { isSameWording, type ReadClause, readClause } from './clauses/read-clause.ts'
export { confirmDecisionEffect, listEffectsToSettle } from './effect.service.ts'
export { assignedForThing, linkAssignment } from './link.service.ts'
export { effectEvents, linksOfParagraph } from './paragraph-links.service.ts'
export { warnOfStanding } from './standing.service.ts'
export { confirmAssignment, suggestAssignments, takeOverDecision } from './suggestion.service.ts'
export { assignmentEvents, assignmentTasks, remindOfAssignments } from './watch.service.ts'
