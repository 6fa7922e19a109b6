/// The city of the demo: loads the simulated city and the story, and opens a door for each role. The only
/// module that may use all others.
///
/// Schema: `demo`.
@NullMarked
package org.huhang.demo;

import org.jspecify.annotations.NullMarked;
