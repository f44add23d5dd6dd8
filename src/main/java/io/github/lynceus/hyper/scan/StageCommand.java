package io.github.lynceus.hyper.scan;

import java.util.regex.Pattern;

/**
 * Something a stage is told or asked.
 *
 * @param text what is sent, with {distance}, {position} and {speed} where numbers go
 * @param reply what the answer looks like; null when none is awaited
 * @param raw whether it is sent without an end of line
 */
record StageCommand(String text, Pattern reply, boolean raw) {}
