package io.github.lynceus.check;

import java.util.List;
import java.util.Locale;

/** Who controls the camera. */
final class ControlRules {

	private ControlRules() {}

	static Finding of(final Computer computer, final String camera, final Control control) {
		return switch (control.holder()) {
			case NOBODY -> Finding.ok(Topic.CONTROL, "Nobody controls the camera.");
			case THIS_PROGRAM -> Finding.ok(Topic.CONTROL, "This program controls the camera.");
			case ANOTHER -> held(computer, camera, control);
		};
	}

	private static Finding held(final Computer computer, final String camera, final Control control) {
		final boolean here = !control.address().isEmpty() && computer.owner(control.address()).isPresent();
		final String where = control.address().isEmpty() ? "" : here ? " on this computer" : " on " + control.address();
		final String lapse = control.heartbeatMillis() > 0
			? String.format(Locale.ROOT, " (%.1f s after it has ended)", control.heartbeatMillis() / 1000.0) : "";
		return Finding.error(Topic.CONTROL, "Another program" + where + " controls the camera at " + camera
			+ ", which refuses others with ACCESS_DENIED: close it there, or wait until its session has lapsed" + lapse
			+ ". Packet size, stream and clock were not tested, as nothing may be written to the camera.",
			here || control.address().isEmpty() ? computer.commands().programs() : List.of());
	}
}
