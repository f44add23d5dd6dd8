/**
 * Live windows. What is shown and why is in plain state objects ({@code FollowState}, {@code PaintPace}, {@code
 * RangeChooser}, {@code LiveStatus}); {@link io.github.lynceus.fiji.live.LiveWindow} only carries it to ImageJ,
 * on the event thread.
 */
package io.github.lynceus.fiji.live;
