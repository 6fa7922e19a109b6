/// Who and what there is: areas, compounds, buildings, dwellings, people, households, organizations,
/// places, geography.
///
/// Schema: `registry`.
@NullMarked
package org.huhang.registry;

import org.jspecify.annotations.NullMarked;
