/** GigE Vision cameras for ImageJ and Fiji; {@code doc/architecture.md} is the map of the packages below. */
package io.github.lynceus;
