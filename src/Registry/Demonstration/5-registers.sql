-- What the registers say about people and enterprises, once it is known who works where.
CREATE OR REPLACE TEMP TABLE private_work AS
SELECT j.person_id, min(j.hired_on) AS first_on, sum(j.months)::INTEGER AS months
FROM job j JOIN firm f ON f.id = j.enterprise_id
WHERE is_private(f.kind)
GROUP BY j.person_id;

INSERT INTO person BY NAME
SELECT c.id, district(draw(coalesce(c.employer_id, c.id), 10, 100)) AS region_code, c.born_on,
       CASE WHEN NOT c.degree_unknown THEN c.true_degree END AS degree,
       CASE WHEN c.degree_unknown OR draw(c.id, 110, 100) < 3 THEN NULL ELSE c.true_degree <> '高中及以下' AND draw(c.id, 111, 100) < 84 END AS is_full_time_degree,
       CASE WHEN c.degree_unknown OR draw(c.id, 112, 100) < 2 THEN NULL ELSE c.true_degree <> '高中及以下' AND draw(c.id, 113, 100) < 88 END AS is_regular_college,
       CASE WHEN NOT c.degree_unknown THEN c.left_school_on END AS graduated_on,
       CASE WHEN c.employer_id IS NULL AND draw(c.id, 114, 100) < 35 THEN getvariable('cut_off') - draw(c.id, 115, 900)
            WHEN draw(c.id, 114, 100) < 7 THEN n.hired_on - (1 + draw(c.id, 115, 180)) END AS unemployment_registered_on,
       w.first_on AS first_private_job_on,
       coalesce(w.months, 0) AS private_insured_months,
       CASE WHEN w.first_on >= DATE '2023-01-01' AND w.months > 12 AND c.true_degree IN ('博士研究生', '硕士研究生', '本科') AND draw(c.id, 116, 100) < 45
            THEN least(36, w.months - 12) ELSE 0 END::INTEGER AS allowance_paid_months,
       c.is_insured,
       CASE WHEN c.employer_id IS NULL OR draw(c.id, 117, 100) < 4 THEN NULL ELSE draw(c.id, 117, 100) < 98 END AS is_full_time_job,
       c.employer_id
FROM citizen c LEFT JOIN private_work w ON w.person_id = c.id LEFT JOIN current_job n ON n.person_id = c.id
ORDER BY c.id;

INSERT INTO enterprise BY NAME
WITH counted AS (
  SELECT employer_id AS id, count(*)::INTEGER AS staff_count FROM person WHERE is_insured AND employer_id IS NOT NULL GROUP BY employer_id
), year AS (
  -- Last year by months of insurance and head counts at its ends. The year is the one before the cut-off's.
  SELECT f.*, coalesce(c.staff_count, 0) AS staff_count,
         CASE WHEN f.founded_on < getvariable('last_year') THEN 12
              WHEN f.founded_on < getvariable('this_year') THEN 13 - month(f.founded_on) ELSE 0 END::INTEGER AS months,
         CASE WHEN f.founded_on >= getvariable('this_year') THEN 0
              WHEN f.is_closed THEN 1 + draw(f.id, 20, 12)
              ELSE greatest(1, f.staff + f.staff * (draw(f.id, 20, 31) - 15) // 100) END::INTEGER AS end_last
  FROM firm f LEFT JOIN counted c ON c.id = f.id
), heads AS (
  SELECT *, CASE WHEN founded_on >= getvariable('last_year') THEN 0
                 ELSE greatest(1, end_last + end_last * (draw(id, 21, 25) - 12) // 100) END::INTEGER AS end_before
  FROM year
), money AS (
  SELECT *, CASE WHEN months = 0 THEN 0 WHEN months = 12 THEN end_before ELSE greatest(1, end_last - draw(id, 22, 3)) END::INTEGER AS first_month
  FROM heads
), kinds AS (
  SELECT *, ((first_month + end_last) * months // 2)::INTEGER AS person_months,
         CASE WHEN id <= 100 THEN 'C' WHEN draw(id, 23, 200) = 0 THEN NULL
              ELSE ('CCCCCCFFFFFFFFEEELLLIIMMGGHHOAKRPJ'[1 + draw(id, 24, 34)]) END AS industry
  FROM money
)
SELECT id, district(draw(id, 10, 100)) AS region_code,
       CASE WHEN id <= 100 OR draw(id, 11, 100) < 96 THEN '371000' WHEN draw(id, 11, 100) < 98 THEN '370600' WHEN draw(id, 11, 100) < 99 THEN '370200' END AS registered_city,
       kind,
       CASE WHEN kind IS NULL THEN NULL WHEN kind = '个体工商户' THEN false ELSE id <= 100 OR draw(id, 12, 100) < 94 END AS is_legal_person,
       CASE WHEN id <= 100 THEN 0 WHEN draw(id, 13, 100) < 2 THEN NULL
            WHEN kind = '国有企业' THEN (5100 + draw(id, 14, 4901)) * 0.01
            WHEN kind IN ('民营企业', '外资企业') AND draw(id, 13, 100) < 6 THEN draw(id, 14, 5000) * 0.01 ELSE 0 END::DECIMAL(5,2) AS state_share,
       CASE WHEN id > 100 AND draw(id, 15, 100) < 1 THEN NULL ELSE kind = '国有企业' AND draw(id, 15, 100) < 40 END AS is_state_subsidiary,
       founded_on,
       CASE WHEN is_closed THEN greatest(founded_on, getvariable('cut_off') - draw(id, 16, 600)) END AS closed_on,
       industry,
       -- The statistics bureau has sized seven units in eight.
       CASE WHEN id > 100 AND (draw(id, 17, 8) = 0 OR kind IN ('事业单位', '社会组织')) THEN NULL
            WHEN industry IN ('C', 'B', 'D') THEN CASE WHEN staff >= 1000 THEN '大型' WHEN staff >= 300 THEN '中型' WHEN staff >= 20 THEN '小型' ELSE '微型' END
            WHEN industry IN ('F') THEN CASE WHEN staff >= 200 THEN '大型' WHEN staff >= 20 THEN '中型' WHEN staff >= 5 THEN '小型' ELSE '微型' END
            ELSE CASE WHEN staff >= 300 THEN '大型' WHEN staff >= 100 THEN '中型' WHEN staff >= 10 THEN '小型' ELSE '微型' END END AS size_class,
       industry IS NOT DISTINCT FROM 'L' AND id > 100 AND draw(id, 18, 12) = 0 AS is_dispatch_agency,
       kind IS DISTINCT FROM '个体工商户' OR draw(id, 19, 10) < 8 AS insured_as_unit,
       staff_count,
       CASE WHEN staff = 0 AND NOT is_closed THEN 0
            ELSE greatest(0, date_diff('month', founded_on, coalesce(CASE WHEN is_closed THEN getvariable('cut_off') - draw(id, 16, 600) END, getvariable('cut_off')))
                             - CASE WHEN id > 100 AND draw(id, 30, 10) = 0 THEN draw(id, 31, 9) ELSE 0 END) END::INTEGER AS ui_paid_months,
       CASE WHEN id > 100 AND draw(id, 32, 100) < 3 THEN (1 + draw(id, 33, 500)) * 4317 ELSE 0 END::BIGINT AS ui_arrears_fen,
       -- One per cent of the contribution base (0.7 the unit, 0.3 the employee), a base of 4,242 to 15,000 yuan.
       person_months::BIGINT * (4242 + draw(id, 34, 3000) + CASE WHEN draw(id, 35, 10) = 0 THEN draw(id, 36, 7700) ELSE 0 END) + draw(id, 37, 100) * sign(person_months) AS ui_premium_last_year_fen,
       months AS insured_months_last_year, person_months AS insured_person_months_last_year, first_month AS staff_first_month_last_year,
       end_last AS staff_end_last_year, end_before AS staff_end_year_before_last,
       CASE WHEN draw(id, 38, 10) < 3 THEN least(end_before, 1 + end_before * draw(id, 39, 3) // 100) ELSE 0 END::INTEGER AS natural_loss_last_year,
       CASE WHEN months = 0 OR draw(id, 40, 100) < 72 THEN 0 WHEN draw(id, 40, 100) < 92 THEN end_last * draw(id, 41, 6) // 100
            WHEN draw(id, 40, 100) < 96 THEN 1 ELSE end_last * (6 + draw(id, 41, 35)) // 100 END::INTEGER AS new_claimants_last_year,
       id > 100 AND draw(id, 42, 200) = 0 AS refunded_this_year,
       id > 100 AND draw(id, 43, 1000) < 6 AS is_dishonest,
       id > 100 AND draw(id, 44, 1000) < 3 AS is_zombie,
       CASE WHEN id > 100 AND draw(id, 45, 100) < 3 THEN NULL ELSE id <= 100 OR draw(id, 45, 100) < 99 END AS meets_industry_policy
FROM kinds ORDER BY id;
