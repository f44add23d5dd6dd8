/** Functions for ImageJ macros, for what {@code run(...)} cannot do: give a value back. */
package io.github.lynceus.fiji.macro;
