package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/**
 * What test packets tell about the way from a device to this computer, while it does not stream.
 *
 * @param largest bytes of the largest that arrived, with IP, UDP and GVSP headers; 0 if none did, as of a device that sends
 *          none
 * @param tried bytes of the largest that was asked for
 * @param set packet size that the device was set to before, and is again
 */
public record PathTest(int largest, int tried, int set) {

	/**
	 * Has the device send test packets, and leaves its stream channel as it was. Takes some seconds at most.
	 *
	 * @param control in control of the device, which does not stream
	 * @param wanted largest size to try; the interface towards the device may carry less
	 */
	public static PathTest run(final ControlChannel control, final int wanted) {
		final int before = control.readRegister(Bootstrap.SCPS) & ~Bootstrap.SCPS_FIRE_TEST;
		final StreamOptions options = StreamOptions.builder().build();
		try (DatagramChannel channel = StreamSocket.open(control, options)) {
			control.writeRegister(Bootstrap.SCDA, Ipv4.word(control.local()));
			control.writeRegister(Bootstrap.SCP, ((InetSocketAddress) channel.getLocalAddress()).getPort());
			try {
				StreamReceiver.openFirewall(control, channel);
				final PacketSizeProbe probe = new PacketSizeProbe(control, channel);
				return new PathTest(probe.largest(wanted), probe.limit(wanted), before & Bootstrap.SCPS_SIZE);
			}
			finally {
				if (control.inControl()) {
					control.writeRegister(Bootstrap.SCPS, before);
					control.writeRegister(Bootstrap.SCP, 0);
				}
			}
		}
		catch (final IOException exc) {
			throw new GigeException("No socket could be opened for the stream of the camera at " +
				control.device().getHostAddress() + ": " + exc.getMessage() + ".", exc);
		}
	}
}
