/// Who stands where: posts with their dated rules, plans of days, rosters that the planning engine solves and that are
/// published, and what becomes of them when somebody does not come. `duty`, above, keeps who is called.
///
/// Schema: `posts`. Events: [PostsChanged], [PersonsAbsent], [RosterDrafted], [RosterPublished].
@NullMarked
package org.huhang.posts;

import org.jspecify.annotations.NullMarked;
