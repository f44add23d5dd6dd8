#!/usr/bin/env python3
"""Makes the models of this folder and what scikit-learn predicts with them. Not needed for the build.

Needs python3-sklearn and python3-onnx of Debian 12 (1.2.1, 1.12.0). The files have the form that skl2onnx gives them
(opset 15, ai.onnx.ml 3); it is not used, as Debian does not carry it. Run from this folder.

fat-*      A spectrum of 32 bands, 900-1700 nm; R = 10^-A, A = 0.3 + 0.03 fat g(1210, 40); wanted: fat in percent.
classes-*  A spectrum of 24 bands, 430-1000 nm, of one of four materials, times a gain of 0.7 to 1.
bad-*      What must be refused.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from sklearn.cross_decomposition import PLSRegression
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

ROWS = 60
random = np.random.default_rng(3)


# -- Spectra --

def gauss(x, centre, sigma):
    return np.exp(-0.5 * ((x - centre) / sigma) ** 2)


def fat_spectra(rows):
    nm = np.linspace(900, 1700, 32)
    fat = random.uniform(0, 10, rows)
    water = random.uniform(0, 1, rows)
    absorbance = 0.3 + 0.03 * fat[:, None] * gauss(nm, 1210, 40) + 0.2 * water[:, None] * gauss(nm, 1450, 60)
    noise = random.normal(0, 2e-4, absorbance.shape)
    return nm, (10 ** -absorbance + noise).astype(np.float32), fat, water


def class_spectra(rows):
    nm = np.linspace(430, 1000, 24)
    materials = np.array([0.9 - depth * gauss(nm, centre, sigma)
                          for depth, centre, sigma in ((0.6, 520, 60), (0.5, 640, 40), (0.7, 760, 80), (0.4, 900, 50))])
    truth = random.integers(0, 4, rows)
    spectra = materials[truth] * random.uniform(0.7, 1, rows)[:, None] + random.normal(0, 0.01, (rows, 24))
    return nm, spectra.astype(np.float32), truth


def save_csv(name, table, header, form):
    np.savetxt(name, np.asarray(table), fmt=form, delimiter=",", header=",".join(header), comments="")


# -- ONNX --

def model(name, nodes, initializers, outputs, bands, props=None, inputs=None):
    graph = helper.make_graph(nodes, name, inputs or [
        helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, bands])], outputs, initializers)
    made = helper.make_model(graph, producer_name="lynceus-fixtures", ir_version=8, opset_imports=[
        helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 3)])
    helper.set_model_props(made, props or {})
    onnx.checker.check_model(made)
    onnx.save(made, name + ".onnx")


def floats(name, values):
    return numpy_helper.from_array(np.asarray(values, dtype=np.float32), name)


def result(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def scaler(pipeline):
    step = pipeline.named_steps["standardscaler"]
    return helper.make_node("Scaler", ["X"], ["scaled"], domain="ai.onnx.ml", offset=step.mean_.tolist(),
                            scale=(1 / step.scale_).tolist())


def labels(classes):
    if np.issubdtype(np.asarray(classes).dtype, np.number):
        return {"classlabels_ints": [int(c) for c in classes]}
    return {"classlabels_strings": [str(c) for c in classes]}


def label_type(classes):
    return TensorProto.INT64 if "classlabels_ints" in labels(classes) else TensorProto.STRING


def linear_classifier(name, pipeline, props=None, zipmap=False):
    last = pipeline.named_steps["logisticregression"]
    two = len(last.classes_) == 2
    coef = np.vstack([-last.coef_, last.coef_]) if two else last.coef_
    intercept = np.hstack([-last.intercept_, last.intercept_]) if two else last.intercept_
    key, names = next(iter(labels(last.classes_).items()))
    nodes = [scaler(pipeline),
             helper.make_node("LinearClassifier", ["scaled"], ["label", "raw"], domain="ai.onnx.ml",
                              coefficients=coef.ravel().tolist(), intercepts=intercept.ravel().tolist(),
                              multi_class=1, post_transform="LOGISTIC" if two else "SOFTMAX", **{key: names}),
             helper.make_node("Normalizer", ["raw"], ["probabilities"], domain="ai.onnx.ml", norm="L1")]
    outputs = [result("label", label_type(last.classes_), None)]
    if zipmap:
        nodes.append(helper.make_node("ZipMap", ["probabilities"], ["maps"], domain="ai.onnx.ml", **{key: names}))
        maps = onnx.ValueInfoProto(name="maps")
        entry = maps.type.sequence_type.elem_type.map_type
        entry.key_type = label_type(last.classes_)
        entry.value_type.tensor_type.elem_type = TensorProto.FLOAT
        outputs.append(maps)
    else:
        outputs.append(result("probabilities", TensorProto.FLOAT, None, len(last.classes_)))
    model(name, nodes, [], outputs, pipeline.n_features_in_, props)


def forest(name, trained, values_of):
    """values_of: leaf value array -> list of (target, weight)."""
    keys = ("treeids nodeids featureids values modes truenodeids falsenodeids hitrates missing_value_tracks_true").split()
    nodes = {key: [] for key in keys}
    leaf = {"treeids": [], "nodeids": [], "ids": [], "weights": []}
    for t, estimator in enumerate(trained.estimators_):
        tree = estimator.tree_
        for i in range(tree.node_count):
            is_leaf = tree.children_left[i] < 0
            # scikit-learn compares a float32 with a double threshold; the next lower float32 decides the same way.
            threshold = np.float32(tree.threshold[i])
            if float(threshold) > tree.threshold[i]:
                threshold = np.nextafter(threshold, np.float32(-np.inf))
            row = (t, i, 0 if is_leaf else int(tree.feature[i]), 0.0 if is_leaf else float(threshold),
                   "LEAF" if is_leaf else "BRANCH_LEQ", 0 if is_leaf else int(tree.children_left[i]),
                   0 if is_leaf else int(tree.children_right[i]), 1.0, 0)
            for key, value in zip(keys, row):
                nodes[key].append(value)
            if is_leaf:
                for target, weight in values_of(tree.value[i]):
                    for key, value in zip(leaf, (t, i, target, weight / len(trained.estimators_))):
                        leaf[key].append(value)
    shared = {"nodes_" + key: value for key, value in nodes.items()}
    if hasattr(trained, "classes_"):
        node = helper.make_node("TreeEnsembleClassifier", ["X"], ["label", "probabilities"], domain="ai.onnx.ml",
                                post_transform="NONE", class_treeids=leaf["treeids"], class_nodeids=leaf["nodeids"],
                                class_ids=leaf["ids"], class_weights=leaf["weights"], **shared,
                                **labels(trained.classes_))
        outputs = [result("label", label_type(trained.classes_), None),
                   result("probabilities", TensorProto.FLOAT, None, len(trained.classes_))]
    else:
        node = helper.make_node("TreeEnsembleRegressor", ["X"], ["variable"], domain="ai.onnx.ml", n_targets=1,
                                post_transform="NONE", target_treeids=leaf["treeids"], target_nodeids=leaf["nodeids"],
                                target_ids=leaf["ids"], target_weights=leaf["weights"], **shared)
        outputs = [result("variable", TensorProto.FLOAT, None, 1)]
    model(name, [node], [], outputs, trained.n_features_in_)


def pls(name, trained, props):
    # PLSRegression.coef_ is (bands, targets) in 1.2; predict = (X - mean) / std @ coef + intercept.
    targets = trained.coef_.shape[1]
    nodes = [helper.make_node("Sub", ["X", "mean"], ["centred"]), helper.make_node("Div", ["centred", "std"], ["scaled"]),
             helper.make_node("MatMul", ["scaled", "coef"], ["product"]),
             helper.make_node("Add", ["product", "intercept"], ["variable"])]
    model(name, nodes, [floats("mean", trained._x_mean), floats("std", trained._x_std), floats("coef", trained.coef_),
                        floats("intercept", trained.intercept_)],
          [result("variable", TensorProto.FLOAT, None, targets)], trained.n_features_in_, props)


def mlp(name, pipeline):
    last = pipeline.named_steps["mlpclassifier"]
    weights = [floats("w%d" % i, w) for i, w in enumerate(last.coefs_)]
    biases = [floats("b%d" % i, b) for i, b in enumerate(last.intercepts_)]
    classes = helper.make_tensor("classes", TensorProto.STRING, [len(last.classes_)],
                                 [str(c).encode() for c in last.classes_])
    nodes = [scaler(pipeline), helper.make_node("MatMul", ["scaled", "w0"], ["p0"]),
             helper.make_node("Add", ["p0", "b0"], ["a0"]), helper.make_node("Relu", ["a0"], ["h"]),
             helper.make_node("MatMul", ["h", "w1"], ["p1"]), helper.make_node("Add", ["p1", "b1"], ["a1"]),
             helper.make_node("Softmax", ["a1"], ["probabilities"], axis=1),
             helper.make_node("ArgMax", ["probabilities"], ["index"], axis=1, keepdims=0),
             helper.make_node("ArrayFeatureExtractor", ["classes", "index"], ["picked"], domain="ai.onnx.ml"),
             helper.make_node("Reshape", ["picked", "flat"], ["label"])]
    flat = numpy_helper.from_array(np.array([-1], dtype=np.int64), "flat")
    model(name, nodes, [*weights, *biases, classes, flat],
          [result("label", TensorProto.STRING, None),
           result("probabilities", TensorProto.FLOAT, None, len(last.classes_))], pipeline.n_features_in_)


# -- A plain CSV model: any model that is affine in the spectrum, seen from outside --

def save_linear(name, bands, function, first, outputs):
    zero = np.asarray(function(np.zeros((1, len(bands))))).reshape(1, -1)
    weights = np.asarray(function(np.eye(len(bands)))).reshape(len(bands), -1) - zero
    with open(name, "w", encoding="utf-8") as file:
        file.write(",".join([first, *outputs]) + "\n")
        for key, row in zip([*bands, "intercept"], np.vstack([weights, zero])):
            file.write(",".join([str(key), *(repr(float(value)) for value in row)]) + "\n")


def fat_models():
    nm, spectra, fat, water = fat_spectra(400)
    _, test, _, _ = fat_spectra(ROWS)
    props = {"wavelengths": ",".join("%.3f" % w for w in nm), "wavelength units": "nm"}
    ridge = Ridge(alpha=1e-3).fit(spectra, fat)
    one = PLSRegression(6).fit(spectra, fat)
    two = PLSRegression(6).fit(spectra, np.stack([fat, water], axis=1))
    trees = RandomForestRegressor(8, max_depth=4, random_state=1).fit(spectra, fat)
    linear = helper.make_node("LinearRegressor", ["X"], ["variable"], domain="ai.onnx.ml", targets=1,
                              coefficients=ridge.coef_.tolist(), intercepts=[float(ridge.intercept_)])
    model("fat-ridge", [linear], [], [result("variable", TensorProto.FLOAT, None, 1)], 32)
    pls("fat-pls", one, props | {"output names": "fat", "units": "%"})
    pls("fat-water-pls", two, {"output names": "fat,water"})
    forest("fat-forest", trees, lambda value: [(0, float(value[0, 0]))])
    save_linear("fat-pls.csv", ["%.3f" % w for w in nm], one.predict, "wavelength [nm]", ["fat [%]"])
    save_csv("fat-spectra.csv", test, ["%.3f" % w for w in nm], "%.9g")
    save_csv("fat-predicted.csv", np.column_stack([ridge.predict(test), one.predict(test), two.predict(test),
                                                   trees.predict(test)]),
             ["fat-ridge", "fat-pls", "fat-water-pls:0", "fat-water-pls:1", "fat-forest"], "%.9g")


def class_models():
    nm, spectra, truth = class_spectra(800)
    _, test, _ = class_spectra(ROWS)
    words = np.array(["leaf", "soil", "stone", "water"])
    numbers = np.array([1, 2, 4, 7])
    scaled = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)).fit(spectra, numbers[truth])
    named = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)).fit(spectra, words[truth])
    binary = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)).fit(spectra, np.where(truth < 2, -1, 1))
    trees = RandomForestClassifier(10, max_depth=5, random_state=1).fit(spectra, words[truth])
    net = make_pipeline(StandardScaler(), MLPClassifier([16], max_iter=2000, random_state=1)).fit(spectra, words[truth])
    linear_classifier("classes-numbers", scaled)
    linear_classifier("classes-words", named, {"wavelengths": ",".join("%.6f" % (w / 1000) for w in nm),
                                               "wavelength units": "Micrometers"})
    linear_classifier("classes-zipmap", named, zipmap=True)
    linear_classifier("classes-binary", binary)
    forest("classes-forest", trees, lambda value: [(k, float(v)) for k, v in enumerate(value[0] / value[0].sum())])
    mlp("classes-mlp", net)
    save_linear("classes-words.csv", ["%.3f" % w for w in nm], named.decision_function, "wavelength",
                ["class " + word for word in words])
    scale, last = named.named_steps.values()
    with open("classes-scaled.csv", "w", encoding="utf-8") as file:
        file.write("# The same with the scaler in columns of its own.\nband,mean,scale," + ",".join("class " + w for w in words) + "\n")
        for b in range(24):
            file.write("%d,%r,%r," % (b, float(scale.mean_[b]), float(scale.scale_[b]))
                       + ",".join(repr(float(c)) for c in last.coef_[:, b]) + "\n")
        file.write("intercept,,," + ",".join(repr(float(c)) for c in last.intercept_) + "\n")
    save_csv("classes-spectra.csv", test, ["%.3f" % w for w in nm], "%.9g")
    save_csv("classes-predicted.csv", np.column_stack([p.predict(test) for p in (scaled, named, binary, trees, net)]),
             ["classes-numbers", "classes-words", "classes-binary", "classes-forest", "classes-mlp"], "%s")


def bad_models():
    out = [result("Y", TensorProto.FLOAT, None, 2)]
    outside = floats("w", np.zeros((4, 2)))
    outside.ClearField("raw_data")
    outside.data_location = TensorProto.EXTERNAL
    for key, value in (("location", "../../../etc/passwd"), ("offset", "0"), ("length", "32")):
        outside.external_data.add(key=key, value=value)
    inside_graph = onnx.TensorProto()
    inside_graph.CopyFrom(outside)
    nodes = [helper.make_node("MatMul", ["X", "w"], ["Y"])]
    save_unchecked("bad-external", nodes, [outside], out)
    save_unchecked("bad-external-constant", [helper.make_node("Constant", [], ["w"], value=inside_graph), *nodes], [], out)
    save_unchecked("bad-operator", [helper.make_node("Evil", ["X"], ["Y"], domain="com.example")], [], out,
                   [helper.make_opsetid("com.example", 1)])
    forever = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["on"]), helper.make_node("Identity", ["v"], ["w"])], "body",
        [result("i", TensorProto.INT64), result("go", TensorProto.BOOL), result("v", TensorProto.FLOAT, None, 4)],
        [result("on", TensorProto.BOOL), result("w", TensorProto.FLOAT, None, 4)])
    save_unchecked("bad-loop", [helper.make_node("Loop", ["", "", "X"], ["Y"], body=forever)], [],
                   [result("Y", TensorProto.FLOAT, None, 4)])
    save_unchecked("bad-shape", [helper.make_node("Flatten", ["X"], ["Y"])], [], [result("Y", TensorProto.FLOAT, None, None)],
                   shape=[None, 3, 8, 8])
    save_unchecked("bad-double", [helper.make_node("Identity", ["X"], ["Y"])], [],
                   [result("Y", TensorProto.DOUBLE, None, 4)], kind=TensorProto.DOUBLE)
    # As many results as it likes.
    save_unchecked("bad-rows", [helper.make_node("Concat", ["X", "X"], ["Y"], axis=0)], [],
                   [result("Y", TensorProto.FLOAT, None, 4)])


def save_unchecked(name, nodes, initializers, outputs, more=(), kind=TensorProto.FLOAT, shape=(None, 4)):
    graph = helper.make_graph(nodes, name, [helper.make_tensor_value_info("X", kind, list(shape))], outputs, initializers)
    onnx.save(helper.make_model(graph, ir_version=8, opset_imports=[
        helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 3), *more]), name + ".onnx")


fat_models()
class_models()
bad_models()
