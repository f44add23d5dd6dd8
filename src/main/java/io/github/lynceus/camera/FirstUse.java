package io.github.lynceus.camera;

import io.github.lynceus.genicam.NodeMap;
import io.github.lynceus.gige.StreamOptions;
import io.github.lynceus.gige.StreamReceiver;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has classes and native libraries loaded that the first camera of a session needs, while that camera is still being asked
 * who it is and for its description: otherwise its user waits for both, one after the other.
 */
final class FirstUse {

	private static final AtomicBoolean BEGUN = new AtomicBoolean();
	private static final int PACKET = 1500;
	private static final int PAYLOAD = 4096;
	private static final String DESCRIPTION = "<RegisterDescription ModelName=\"None\" VendorName=\"None\">"
		+ "<Category Name=\"Root\"><pFeature>Value</pFeature></Category>"
		+ "<Integer Name=\"Value\"><pValue>Register</pValue></Integer>"
		+ "<IntReg Name=\"Register\"><Address>0</Address><Length>4</Length><AccessMode>RW</AccessMode><pPort>Device</pPort>"
		+ "</IntReg><IntSwissKnife Name=\"Sum\"><pVariable Name=\"X\">Value</pVariable><Formula>(X &gt; 1) ? X + 1 : 0</Formula>"
		+ "</IntSwissKnife><Port Name=\"Device\"/></RegisterDescription>";

	private FirstUse() {}

	/** Begins, once in a program, on a thread of its own. */
	static void prepare() {
		if (!BEGUN.compareAndSet(false, true)) return;
		final Thread thread = new Thread(FirstUse::load, "lynceus-first-use");
		thread.setDaemon(true);
		thread.start();
	}

	private static void load() {
		try {
			NodeMap.parse(DESCRIPTION.getBytes(StandardCharsets.UTF_8)).node("Sum");
			final StreamOptions options = StreamOptions.builder().packetSize(PACKET).maxPayload(PAYLOAD).buffers(2).resend(false)
				.build();
			StreamReceiver.any(InetAddress.getLoopbackAddress(), options, frame -> {}).close();
		}
		catch (final RuntimeException | LinkageError exc) {
			// NB: who needs it will find out again, and say so.
		}
	}
}
