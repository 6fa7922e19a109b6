/// How a city comes to be tested: who comes when to which table, and who does not and why.
@NullMarked
package org.huhang.citysim.rounds;

import org.jspecify.annotations.NullMarked;
