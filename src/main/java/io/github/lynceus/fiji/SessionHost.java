package io.github.lynceus.fiji;

import io.github.lynceus.fiji.live.LiveHost;
import io.github.lynceus.gige.DeviceClockMapping;
import java.awt.Point;

/** What a live window may ask of the session that opened it. */
final class SessionHost implements LiveHost {

	private final CameraSession session;

	SessionHost(final CameraSession session) {
		this.session = session;
	}

	@Override
	public String camera() {
		return session.owner() == null ? "" : session.address();
	}

	@Override
	public String toSelect() {
		return session.owner() == null ? "" : session.owner().toSelect();
	}

	@Override
	public void attended() {
		if (session.owner() != null) session.owner().attended();
	}

	@Override
	public boolean canSwitch() {
		return true;
	}

	@Override
	public void stream(final boolean on) {
		session.streamLive(on);
	}

	@Override
	public DeviceClockMapping clock() {
		return session.isConnected() ? session.camera().clockMapping() : null;
	}

	@Override
	public Point origin() {
		final int[] offset = session.controls().offset();
		return new Point(offset[0], offset[1]);
	}
}
