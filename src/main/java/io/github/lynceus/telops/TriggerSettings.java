package io.github.lynceus.telops;

/**
 * How one of the camera's triggers is set.
 *
 * @param selector what it does
 * @param enabled whether it does so
 * @param source where it comes from
 * @param activation what of an external signal it is
 * @param delay µs from the signal to the first image
 * @param frameCount images each trigger gives or marks
 */
public record TriggerSettings(TriggerSelector selector, boolean enabled, TriggerSource source,
	TriggerActivation activation, double delay, long frameCount)
{

	/** "acquisition_start on: external, rising, delay 0 µs, 1 frame". */
	@Override
	public String toString() {
		return selector.label() + (enabled ? " on: " : " off: ") + source.label() + ", " + activation.label() + ", delay "
			+ Timing.text(delay) + " µs, " + frameCount + (frameCount == 1 ? " frame" : " frames");
	}
}
