/// Invented people: names, identity numbers that no real person bears, phones that no network assigns.
@NullMarked
package org.huhang.citysim.people;

import org.jspecify.annotations.NullMarked;
