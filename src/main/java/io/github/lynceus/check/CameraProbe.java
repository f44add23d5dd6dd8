package io.github.lynceus.check;

import io.github.lynceus.gige.ControlChannel;
import io.github.lynceus.gige.ControlOptions;
import io.github.lynceus.gige.DeviceClockMapping;
import io.github.lynceus.gige.DeviceInfo;
import io.github.lynceus.gige.DeviceTime;
import io.github.lynceus.gige.Discovery;
import io.github.lynceus.gige.GigeException;
import io.github.lynceus.gige.StatusException;
import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpStatus;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a camera about itself; nothing is written. */
final class CameraProbe {

	/** Two devices at one address take turns at best. */
	private static final int QUESTIONS = 2;

	private CameraProbe() {}

	/** Those who answer at an address. */
	static List<Answer> answers(final InetAddress camera, final Duration listen) {
		final Map<String, Answer> answers = new LinkedHashMap<>();
		for (int i = 0; i < QUESTIONS; i++) {
			for (final DeviceInfo device : Discovery.unicast(List.of(camera), listen)) {
				answers.putIfAbsent(device.mac(), new Answer(device, ""));
			}
			if (answers.isEmpty()) break;
		}
		return List.copyOf(answers.values());
	}

	/** Those who answer a broadcast. */
	static List<Answer> everybody(final Duration listen) {
		final List<Answer> answers = new ArrayList<>();
		for (final DeviceInfo device : Discovery.broadcast(listen)) answers.add(new Answer(device, device.advice()));
		return answers;
	}

	/** The address of this computer by which packets to the camera leave; empty if there is none. */
	static String local(final InetAddress camera) {
		try (ControlChannel channel = ControlChannel.open(camera, ControlOptions.defaults())) {
			return channel.local().getHostAddress();
		}
		catch (final GigeException exc) {
			return "";
		}
	}

	/** Who controls it. @throws GigeException if it answers discovery but no other question */
	static Control control(final InetAddress camera) {
		try (ControlChannel channel = ControlChannel.open(camera, ControlOptions.defaults())) {
			final boolean held = (channel.readRegister(Bootstrap.CCP) & Bootstrap.CCP_HELD) != 0;
			if (!held) return new Control(Control.Holder.NOBODY, "", 0);
			return new Control(Control.Holder.ANOTHER, channel.controller(), optional(channel, Bootstrap.HEARTBEAT_TIMEOUT));
		}
		catch (final StatusException exc) {
			// Who holds a camera exclusively keeps others from reading, too.
			if (exc.status().equals(GvcpStatus.ACCESS_DENIED)) return new Control(Control.Holder.ANOTHER, "", 0);
			throw exc;
		}
	}

	private static int optional(final ControlChannel channel, final int register) {
		try {
			return channel.readRegister(register);
		}
		catch (final StatusException exc) {
			return 0;
		}
	}

	/** The camera's time beside this computer's at two moments; either may be null if it has no clock. */
	static Clock clock(final ControlChannel control, final DeviceClockMapping before, final DeviceClockMapping after) {
		final long frequency = control.tickFrequency();
		if (frequency <= 0 || before == null || after == null) return new Clock(0, 0, 0);
		final double here = after.hostNanos() - before.hostNanos();
		final double there = DeviceTime.nanos(after.ticks() - before.ticks(), frequency);
		return new Clock(frequency, there / here - 1, (before.uncertaintyNanos() + after.uncertaintyNanos()) / here);
	}

	/** The camera's time now; null if it has no clock. */
	static DeviceClockMapping moment(final ControlChannel control) {
		return control.tickFrequency() > 0 ? new DeviceTime(control).map(3) : null;
	}
}
