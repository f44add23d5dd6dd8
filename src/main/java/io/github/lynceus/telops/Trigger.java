package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The camera's three triggers: one starts images, one marks them, one lets them through. Their settings cannot be changed
 * while the camera acquires. What the camera changed of what was asked is told by {@link TelopsCamera#notices()}.
 */
public final class Trigger {

	/** What a trigger of this camera is set to unless told otherwise. */
	private static final TriggerSource DEFAULT_SOURCE = TriggerSource.EXTERNAL;
	private static final TriggerActivation DEFAULT_ACTIVATION = TriggerActivation.RISING;
	private static final long MOST_FRAMES = 0xFFFF_FFFFL;

	private final TelopsCamera camera;
	private final Registers registers;

	Trigger(final TelopsCamera camera) {
		this.camera = camera;
		registers = camera.registers();
	}

	// -- Reading --

	/** How all three are set, in the order of {@link TriggerSelector}. */
	public List<TriggerSettings> settings() {
		return Arrays.stream(TriggerSelector.values()).map(this::settings).toList();
	}

	/** How one is set. */
	public TriggerSettings settings(final TriggerSelector selector) {
		return registers.selecting(() -> {
			registers.set(Register.TRIGGER_SELECTOR, selector.code());
			final int[] values = registers.get(Register.TRIGGER_MODE, Register.TRIGGER_SOURCE,
				Register.TRIGGER_ACTIVATION, Register.TRIGGER_DELAY, Register.TRIGGER_FRAME_COUNT);
			return new TriggerSettings(selector, values[0] != 0,
				Choice.find(TriggerSource.values(), values[1]).orElse(TriggerSource.EXTERNAL),
				Choice.find(TriggerActivation.values(), values[2]).orElse(TriggerActivation.RISING),
				Registers.number(values[3]), values[4] & MOST_FRAMES);
		});
	}

	// -- Setting --

	/** Every rising edge on the trigger input starts images. */
	public TriggerSettings configure() {
		return configure(DEFAULT_SOURCE, DEFAULT_ACTIVATION, TriggerSelector.ACQUISITION_START, true);
	}

	/**
	 * Sets a trigger by names.
	 *
	 * @param source external or software
	 * @param activation rising, falling, any, level_high, level_low
	 * @param selector acquisition_start, flagging, gating
	 * @return what the camera set
	 * @throws CameraException naming the choices when there is no such one; or when the camera is acquiring
	 */
	public TriggerSettings configure(final String source, final String activation, final String selector,
		final boolean enabled)
	{
		return configure(Choice.parse("Trigger source", TriggerSource.values(), source),
			Choice.parse("Trigger activation", TriggerActivation.values(), activation), selector(selector), enabled);
	}

	/** As {@link #configure(String, String, String, boolean)}. */
	public TriggerSettings configure(final TriggerSource source, final TriggerActivation activation,
		final TriggerSelector selector, final boolean enabled)
	{
		return changing(selector, () -> {
			// Off first: the camera does not like some triggers to be on together, even for a moment.
			registers.set(Register.TRIGGER_MODE, 0);
			registers.set(Register.TRIGGER_SOURCE, source.code());
			registers.set(Register.TRIGGER_ACTIVATION, activation.code());
			if (enabled) registers.set(Register.TRIGGER_MODE, 1);
			final TriggerSettings set = settings(selector);
			tell("trigger source " + source.label(), set.source() == source, set.source().label());
			tell("trigger activation " + activation.label(), set.activation() == activation, set.activation().label());
			tell("trigger " + selector.label() + (enabled ? " on" : " off"), set.enabled() == enabled,
				set.enabled() ? "on" : "off");
			return set;
		});
	}

	/** Switches a trigger off: images come by themselves, none is marked, none is held back. */
	public TriggerSettings off(final TriggerSelector selector) {
		return changing(selector, () -> {
			registers.set(Register.TRIGGER_MODE, 0);
			return settings(selector);
		});
	}

	/** Sets how long after its signal the first image begins, in µs. */
	public TriggerSettings setDelay(final TriggerSelector selector, final double micros) {
		if (!(micros >= 0)) throw new CameraException("A trigger delay of " + Timing.text(micros)
			+ " µs is not possible: it must be 0 or more.");
		return changing(selector, () -> {
			registers.set(Register.TRIGGER_DELAY, micros);
			final TriggerSettings set = settings(selector);
			tell("trigger delay " + Timing.text(micros) + " µs", Timing.same(set.delay(), micros),
				Timing.text(set.delay()) + " µs");
			return set;
		});
	}

	/** Sets how many images each trigger gives, or marks. */
	public TriggerSettings setFrameCount(final TriggerSelector selector, final long frames) {
		if (frames < 1 || frames > MOST_FRAMES) throw new CameraException("A trigger for " + frames
			+ " frames is not possible: it must be 1 to " + MOST_FRAMES + ".");
		return changing(selector, () -> {
			registers.set(Register.TRIGGER_FRAME_COUNT, (int) frames);
			final TriggerSettings set = settings(selector);
			tell("trigger frame count " + frames, set.frameCount() == frames, Long.toString(set.frameCount()));
			return set;
		});
	}

	private TriggerSettings changing(final TriggerSelector selector, final Supplier<TriggerSettings> job) {
		camera.requireFree();
		return registers.selecting(() -> {
			registers.set(Register.TRIGGER_SELECTOR, selector.code());
			return job.get();
		});
	}

	private void tell(final String wanted, final boolean same, final String set) {
		if (!same) camera.notice("requested " + wanted + ", camera set " + set);
	}

	// -- Firing --

	/** Starts images, when the acquisition_start trigger is on and its source is software. */
	public void fire() {
		fire(TriggerSelector.ACQUISITION_START);
	}

	/** Fires a trigger. @throws CameraException when that could have no effect */
	public void fire(final TriggerSelector selector) {
		registers.selecting(() -> {
			final TriggerSettings set = settings(selector);
			final String trigger = "The " + selector.label() + " trigger of " + camera.name();
			if (!set.enabled()) throw new CameraException(trigger
				+ " is switched off, so firing it would do nothing: configure it with source software first.");
			if (set.source() != TriggerSource.SOFTWARE) throw new CameraException(trigger + " waits for its "
				+ set.source().label() + " signal, so firing it would do nothing: configure it with source software first.");
			registers.run(Register.TRIGGER_SOFTWARE);
			return null;
		});
	}

	/** The trigger a user means. @throws CameraException naming the choices */
	static TriggerSelector selector(final String name) {
		return Choice.parse("Trigger", TriggerSelector.values(), name);
	}
}
