// From a raw cube to a map of classes and one of values. Without a camera a made-up cube plays one; with one,
// put its address here, and your own references and models below.
camera = "";
folder = getDirectory("temp") + "lynceus-demo";
run("Lynceus HSI Demo Data...", "folder=[" + folder + "]");
source = "test_cube=[" + folder + "/demo.hdr]";
if (camera != "") source = "camera_ip=" + camera + " lines=300";

run("Lynceus HSI Capture...", source + " output=[" + folder + "/captured.hdr]");
cube = "test_cube=[" + folder + "/captured.hdr] white_ref=[" + folder + "/demo_White.hdr] dark_ref=[" + folder
	+ "/demo_Dark.hdr]";

run("Lynceus HSI Calibrate...", cube);
getDimensions(width, height, channels, slices, frames);
print("Reflectance: " + height + " lines, " + width + " samples, " + nSlices + " bands");
run("Lynceus RGB from Bands...", "full=1");

run("Lynceus HSI Classify...", cube + " classifier_model=[" + folder + "/classes.csv]");
getHistogram(0, counts, 256);
for (i = 0; i < 4; i++) print(Property.get("Class " + i) + ": " + counts[i] + " pixels");

run("Lynceus HSI Regress...", cube + " absorbance=true model=[" + folder + "/moisture.csv] map_max=10");
getStatistics(area, mean, min, max);
print("Moisture: mean " + d2s(mean, 1) + " %, up to " + d2s(max, 1) + " %");
