/// The engine's command line: the one place here that reads files and prints.
@NullMarked
package org.huhang.planning.command;

import org.jspecify.annotations.NullMarked;
