/**
 * The other end of {@link io.github.lynceus.fiji.ImageJProcess}: runs inside ImageJ's JVM and needs nothing
 * but ImageJ.
 */
package io.github.lynceus.fiji.child;
