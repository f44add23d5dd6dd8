package io.github.lynceus.gige;

import io.github.lynceus.pixel.PixelFormat;
import java.net.InetAddress;
import java.time.Duration;

/**
 * How to receive a stream.
 *
 * @param packetSize value for the packet size register, IP, UDP and GVSP headers included; 0 keeps the device's
 * @param probePacketSize whether to find, with test packets, the largest size the path carries, up to
 *          {@code packetSize} (or 9000 if that is 0); a device without test packets keeps the size it has
 * @param headerRows first rows of each image that are not pixels but a header
 * @param resend whether to ask for missing packets, if the device offers that
 * @param buffers frame buffers in the pool
 * @param maxPayload bytes a buffer holds: a whole image with its header rows and chunks
 * @param pixelFormat what is expected, so that the buffers exist before the first frame; null if not known
 * @param width expected columns, for payloads that do not tell (old chunk layout); 0 if not known
 * @param height the same of rows, header rows included
 * @param multicast group the stream shall go to, for several receivers; null for this computer alone
 * @param receiveBuffer bytes wanted for the socket's buffer; the system may grant less
 * @param frameTimeout how long after its last packet an incomplete frame is given up
 * @param bigEndianPixels whether the device sends 16-bit pixels with the high byte first, whatever its
 *          registers say
 * @param packetDelayTicks ticks the device shall wait between packets; -1 keeps the device's
 */
public record StreamOptions(int packetSize, boolean probePacketSize, int headerRows, boolean resend, int buffers,
	int maxPayload, PixelFormat pixelFormat, int width, int height, InetAddress multicast, int receiveBuffer,
	Duration frameTimeout, boolean bigEndianPixels, long packetDelayTicks)
{
	public StreamOptions {
		if (buffers < 1) throw new IllegalArgumentException("at least one buffer is needed");
		if (maxPayload < 1) throw new IllegalArgumentException("maxPayload must be positive");
		if (headerRows < 0) throw new IllegalArgumentException("headerRows must not be negative");
		if (multicast != null && !multicast.isMulticastAddress()) {
			throw new IllegalArgumentException(multicast.getHostAddress() + " is no multicast group");
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/** A builder that begins with these options. */
	public Builder toBuilder() {
		return new Builder().packetSize(packetSize).probePacketSize(probePacketSize).headerRows(headerRows)
			.resend(resend).buffers(buffers).maxPayload(maxPayload).pixelFormat(pixelFormat).geometry(width, height)
			.multicast(multicast).receiveBuffer(receiveBuffer).frameTimeout(frameTimeout)
			.bigEndianPixels(bigEndianPixels).packetDelayTicks(packetDelayTicks);
	}

	/** Collects options; what is not set keeps its default. */
	public static final class Builder {

		private int packetSize;
		private boolean probePacketSize;
		private int headerRows;
		private boolean resend = true;
		private int buffers = 32;
		private int maxPayload = 1 << 20;
		private PixelFormat pixelFormat;
		private int width;
		private int height;
		private InetAddress multicast;
		private int receiveBuffer = 8 << 20;
		private Duration frameTimeout = Duration.ofMillis(100);
		private boolean bigEndianPixels;
		private long packetDelayTicks = -1;

		private Builder() {}

		public Builder packetSize(final int value) {
			packetSize = value;
			return this;
		}

		public Builder probePacketSize(final boolean value) {
			probePacketSize = value;
			return this;
		}

		public Builder headerRows(final int value) {
			headerRows = value;
			return this;
		}

		public Builder resend(final boolean value) {
			resend = value;
			return this;
		}

		public Builder buffers(final int value) {
			buffers = value;
			return this;
		}

		public Builder maxPayload(final int value) {
			maxPayload = value;
			return this;
		}

		public Builder pixelFormat(final PixelFormat value) {
			pixelFormat = value;
			return this;
		}

		public Builder geometry(final int columns, final int rows) {
			width = columns;
			height = rows;
			return this;
		}

		public Builder multicast(final InetAddress value) {
			multicast = value;
			return this;
		}

		public Builder receiveBuffer(final int value) {
			receiveBuffer = value;
			return this;
		}

		public Builder frameTimeout(final Duration value) {
			frameTimeout = value;
			return this;
		}

		public Builder bigEndianPixels(final boolean value) {
			bigEndianPixels = value;
			return this;
		}

		public Builder packetDelayTicks(final long value) {
			packetDelayTicks = value;
			return this;
		}

		public StreamOptions build() {
			return new StreamOptions(packetSize, probePacketSize, headerRows, resend, buffers, maxPayload, pixelFormat,
				width, height, multicast, receiveBuffer, frameTimeout, bigEndianPixels, packetDelayTicks);
		}
	}
}
