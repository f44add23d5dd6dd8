package io.github.lynceus.telops;

import java.util.List;
import java.util.Optional;

/**
 * What the way to a camera carries.
 *
 * @param camera name and address
 * @param networkInterface name of this computer's interface it goes through
 * @param mtu largest packet of that interface in bytes
 * @param largestPacket largest packet from the camera that gets through
 * @param trials in the order they were made; empty when only packets were tried
 * @param recommended the best of them; null when nothing got through, or nothing was tried
 * @param warnings what stands in the way of more, one sentence each
 */
public record ConnectionReport(String camera, String networkInterface, int mtu, int largestPacket,
	List<ConnectionTrial> trials, ConnectionTrial recommended, List<String> warnings)
{

	/** Copies the lists. */
	public ConnectionReport {
		trials = List.copyOf(trials);
		warnings = List.copyOf(warnings);
	}

	/** The best trial. */
	public Optional<ConnectionTrial> best() {
		return Optional.ofNullable(recommended);
	}

	/** Makes further downloads of this connection begin with what was found to be best. */
	public void apply(final TelopsCamera to) {
		if (recommended != null)
			to.connection().adopt(recommended.packetSize(), recommended.bitrate(), recommended.receiveBuffer());
		else if (largestPacket > 0) to.connection().found(largestPacket);
	}

	/** The recommendation in one line. */
	public String sentence() {
		if (recommended != null) return "Recommended: " + recommended.sentence() + ".";
		return trials.isEmpty() ? "Packets of up to " + largestPacket + " bytes get through."
			: "Nothing got through: check cable and firewall.";
	}
}
