/**
 * Finds out what goes wrong between a camera and this computer, and what to do about it.
 * <p>
 * Probes gather facts, each about one thing; rules turn facts into findings and touch nothing, so that what is true on
 * another operating system is tested with facts that were made up.
 * </p>
 */
package io.github.lynceus.check;
