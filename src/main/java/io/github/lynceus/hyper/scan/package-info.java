/**
 * A push-broom camera over a stage or belt: lights, motion and capture as one, and the stage as it was afterwards.
 * <p>
 * How the scanners of the HV SDK are spoken to is not published, and neither are the protocols of most makers' scanners,
 * so none of them is driven by name. What takes commands as text, over TCP or a serial port, is: its commands are a
 * properties file ({@link io.github.lynceus.hyper.scan.TextStage}). Anything else needs a
 * {@link io.github.lynceus.hyper.scan.StageDriver} of its own.
 * </p>
 */
package io.github.lynceus.hyper.scan;
