package io.github.lynceus.check;

import io.github.lynceus.gige.PathTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of test packets and of a short stream. */
final class StreamRules {

	private StreamRules() {}

	/** Whether a firewall stands in the way. @param path and stream null where they were not tried */
	static List<Finding> firewall(final Computer computer, final String camera, final PathTest path, final StreamTrial stream) {
		final boolean on = computer.firewall().state() == Firewall.State.ON;
		final String name = computer.firewall().program();
		final List<String> commands = computer.commands().allow(camera.isEmpty() ? "ADDRESS OF THE CAMERA" : camera, name);
		if (path == null || stream == null) {
			return on ? List.of(Finding.warning(Topic.FIREWALL, "A firewall is on" + (name.isEmpty() ? "" : " (" + name + ")")
				+ ", which may keep a camera's stream out without a word: let it through.", commands)) : List.of();
		}
		if (path.largest() > 0 || stream.packets() > 0) {
			return List.of(Finding.ok(Topic.FIREWALL, "Packets of the camera's stream get through to this program."));
		}
		if (!stream.started() || computer.firewall().state() == Firewall.State.OFF) {
			return List.of(Finding.warning(Topic.FIREWALL, "No packet of a stream has come: whether a firewall would let it through "
				+ "cannot be told.", commands));
		}
		return List.of(Finding.error(Topic.FIREWALL, "The camera answers commands and was told to send, but neither a test packet "
			+ "nor a packet of its stream has come: a firewall" + (on && !name.isEmpty() ? " (" + name + ")" : "")
			+ " keeps them out, of this computer or on the way; let this program receive UDP packets. A camera without test packets "
			+ "that waits for a trigger looks the same.", commands));
	}

	/** How large packets may be. @param stream null where it was not tried */
	static Finding packetSize(final PathTest path, final StreamTrial stream) {
		if (stream != null && stream.packets() > 0 && stream.statistics().bytes() == 0) return Finding.error(Topic.PACKET_SIZE,
			"Of each image only the small packets at its beginning and end come: packets of " + stream.packetSize()
				+ " bytes do not get through; let the camera send packets of 1500 bytes (GevSCPSPacketSize), or switch jumbo frames on "
				+ "along the whole way.", List.of());
		if (path.largest() == 0) return Finding.warning(Topic.PACKET_SIZE, "No test packet has come, so that the largest packets "
			+ "that get through are not known: the camera stays at " + path.set() + " bytes.", List.of());
		final String through = "Packets of up to " + path.largest() + " bytes get through";
		if (path.largest() + 4 >= path.tried()) return Finding.ok(Topic.PACKET_SIZE, through
			+ ", as large as the network interface and the camera take them.");
		return Finding.warning(Topic.PACKET_SIZE, through + " although this computer takes " + path.tried()
			+ ": switch jumbo frames on in the switches on the way, or use a camera's own cable; some cameras send no larger ones.",
			List.of());
	}

	/** Whether images come. @param path null where it was not tried */
	static Finding images(final PathTest path, final StreamTrial stream) {
		if (!stream.started()) return Finding.warning(Topic.IMAGES, "The camera did not start to send images: " + stream.refusal(),
			List.of());
		if (stream.packets() > 0) return Finding.ok(Topic.IMAGES, String.format(Locale.ROOT,
			"%d images in %.1f s, %.1f MB/s, in packets of %d bytes.", stream.statistics().blocks(), stream.seconds(),
			stream.bytesPerSecond() / 1e6, stream.packetSize()));
		return Finding.warning(Topic.IMAGES, String.format(Locale.ROOT, "The camera was started but has sent no image in %.1f s: it "
			+ "waits for a trigger, or takes longer for one image%s; switch its trigger off, or fire it.", stream.seconds(),
			path == null || path.largest() == 0 ? ", or a firewall keeps them out" : ""), List.of());
	}

	/** Where packets were lost. */
	static List<Finding> losses(final Computer computer, final StreamTrial stream, final int wantedBuffer) {
		final List<Finding> findings = new ArrayList<>();
		if (stream.packets() == 0 && stream.droppedHere() == 0) return findings;
		if (stream.droppedHere() > 0) findings.add(Finding.error(Topic.COMPUTER_LOSS, stream.droppedHere()
			+ " packets reached this computer and were thrown away, as this program's receive buffer was full: allow a larger one, "
			+ "close programs that keep the processors busy, use jumbo frames.", computer.commands().receiveBuffer(wantedBuffer)));
		final long network = stream.lost() - stream.droppedHere();
		if (network <= 0 && (stream.damaged() == 0 || stream.droppedHere() > 0)) {
			if (findings.isEmpty()) findings.add(Finding.ok(Topic.NETWORK_LOSS, "None of " + stream.packets() + " packets was lost."));
			return findings;
		}
		final boolean tells = stream.statistics().droppedBySystem() >= 0;
		findings.add(new Finding(Topic.NETWORK_LOSS, stream.damaged() == 0 ? Severity.WARNING : Severity.ERROR, String.format(
			Locale.ROOT, "%d of %d packets were lost %s and %d images are damaged: try another cable and another port, connect the camera "
				+ "without a switch, or let it send more slowly (GevSCPD, a lower frame rate).", Math.max(network, 0), stream.packets()
					+ Math.max(network, 0), tells ? "on the network, before they reached this computer," : "on the network or by this "
						+ "computer, which its system does not tell,", stream.damaged()), List.of()));
		return findings;
	}
}
